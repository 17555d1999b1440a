"""The person in whom pictures show what is felt, what is wrong and what is worn: one figure, reused."""
