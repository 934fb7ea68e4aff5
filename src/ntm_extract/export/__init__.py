"""From records to what offices open: CSV, XLSX, iCalendar and HTML, one module a format."""
