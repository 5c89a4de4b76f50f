package org.infrawiki.model;

import java.time.Instant;

/**
 * What the history knows of one file.
 *
 * @param created author date of the first commit under its present name or an alias; without history the file's time
 * @param modified author date of the last commit that changed it; for an uncommitted change the file's time
 * @param author who made the last change, or the empty string
 * @param subject the first line of that commit's message, or the empty string
 * @param commit that commit's id in hex, or the empty string
 */
public record Revision(Instant created, Instant modified, String author, String subject, String commit) {
    /** A file that no history tells of. */
    public static final Revision UNKNOWN = new Revision(Instant.EPOCH, Instant.EPOCH, "", "", "");
}
