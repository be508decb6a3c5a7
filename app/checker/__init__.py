"""The two checkers: “Do you help someone?” and “What could I get?”; they keep nothing but a cookie of the reader's."""
