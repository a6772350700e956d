"""Reads sentences a second way, by their dependency trees; needs the extra `[syntax]`, without which all else works."""
