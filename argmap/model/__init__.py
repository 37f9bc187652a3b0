"""What a map's file states: frozen models of its parts, the types of their fields, and what the parts are called."""
