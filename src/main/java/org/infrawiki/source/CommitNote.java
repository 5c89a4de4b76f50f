package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a commit.
 *
 * @param id in hex
 * @param order the commit's place in time, in seconds since 1970: its date, or one second more than its latest parent's
 *     place where a clock went wrong, so that a commit always comes after its parents
 * @param at author date
 * @param author the author's name
 * @param subject the first line of the message
 */
public record CommitNote(String id, long order, Instant at, String author, String subject) {
    /** Earlier commits first. It depends on nothing but the commits, so that no walk's order can alter a result. */
    static final Comparator<CommitNote> ORDER = (one, other) ->
            one.order == other.order ? one.id.compareTo(other.id) : Long.compare(one.order, other.order);

    private static final int LONGEST = 16_384;

    static CommitNote of(RevCommit commit, long order) {
        Who author = Who.author(commit);
        String subject = message(commit).lines().findFirst().orElse("");
        return new CommitNote(commit.name(), order, author.at(), plain(author.name()), subject);
    }

    /** A commit's message, without the control characters that feeds may not hold, and cut when it is very long. */
    static String message(RevCommit commit) {
        String message = commit.getFullMessage();
        return plain(message.length() > LONGEST ? message.substring(0, LONGEST) : message);
    }

    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return text.codePoints()
                        .map(letter -> isControl(letter) ? ' ' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    }

    /** Spelled out, as in {@link org.infrawiki.model.Where}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommitNote note
                && id.equals(note.id)
                && order == note.order
                && at.equals(note.at)
                && author.equals(note.author)
                && subject.equals(note.subject);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    void write(DataOutput out) throws IOException {
        Wire.writeId(out, id);
        out.writeLong(order);
        Wire.writeTime(out, at);
        Wire.writeText(out, author);
        Wire.writeText(out, subject);
    }

    static CommitNote read(DataInput in) throws IOException {
        return new CommitNote(Wire.readId(in), in.readLong(), Wire.readTime(in), Wire.readText(in), Wire.readText(in));
    }
}
