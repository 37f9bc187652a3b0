"""`argmap explain`: finds what somebody asks for among all that argmap can explain."""
