// Loads the page again when it was built anew. The place on the page stays, since browsers keep it over a reload.
"use strict";
new EventSource("/.preview/events").onmessage = () => location.reload();
