"""How large a request may be: no one who asks for guidance or fills in a form comes near these."""

BODY_AT_MOST = 256 * 1024
HEADERS_AT_MOST = 32 * 1024
URL_AT_MOST = 4 * 1024
