"""Judges bags with the Library of Congress's bagit: a line of JSON for each, why it is no valid bag or null."""

import json
import logging
import sys

import bagit

logging.disable(logging.CRITICAL)

for path in sys.argv[1:]:
    try:
        bagit.Bag(path).validate()
        print(json.dumps(None))
    except Exception as error:
        print(json.dumps(str(error) or type(error).__name__))
