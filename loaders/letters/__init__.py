"""Parts of inspectorates' letters and of reports on partnerships: addressees, signatories, dates, bodies, asks."""
