"""The settings: a card over the window whose rows follow from what the settings declare of themselves."""
