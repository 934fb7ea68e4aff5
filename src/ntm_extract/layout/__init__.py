"""From repaired text to blocks: header, sections, items, foot."""
