"""Matches texts by Python's own engine: JSON lines {"pattern", "text"}, answered by a line, 1 for a match and 0 for none.

The pattern is ECMA-262 with the u flag and may match anywhere; what Python reads otherwise is told by ecma in validate.py.
"""
import json
import sys

from validate import ecma

known = {}
for line in sys.stdin:
    case = json.loads(line)
    pattern = case["pattern"]
    if pattern not in known:
        known[pattern] = ecma(pattern)
    print(int(known[pattern].search(case["text"]) is not None))
