"""Turns answers into Rich renderables; all drawing is done here.

Texts of maps and documents are made safe by `argmap.text.safe` and drawn as `rich.text.Text`, never
as markup. Colour only repeats what signs and words say.
"""
