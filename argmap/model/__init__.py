"""The content of a map's file: frozen models of its parts, the types of their fields, and the names of the parts."""
