package org.infrawiki.model;

import java.util.function.Supplier;

/**
 * A file of the wiki, read when it is needed.
 *
 * @param path its path below the content folder
 * @param id content id
 * @param bytes reads it
 */
public record Blob(String path, String id, Supplier<byte[]> bytes) {}
