/**
 * How front matter is read: a schema is a list of fields with name, form, default, explanation and example, and from that
 * one list come the decoder, its messages, the manual page, the JSON Schema and the page template; never what a field
 * means, and never YAML.
 */
@NullMarked
package org.infrawiki.inventory.schema;

import org.jspecify.annotations.NullMarked;
