"""From a damaged reading to Vietnamese, every change recorded."""
