"""Answers -> Rich renderables; nothing else draws.

Texts come from elsewhere: they reach the terminal as `rich.text.Text`, made safe by `texts.safe`,
never as markup. Colour only repeats what signs and words say.
"""
