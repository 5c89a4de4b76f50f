package org.infrawiki.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.infrawiki.model.Nearest;
import org.jspecify.annotations.Nullable;

/** The commit a user means by a name, or why there is none. */
sealed interface CommitRef {
    record Known(ObjectId commit) implements CommitRef {}

    /** @param message whole sentences */
    record Unknown(String message) implements CommitRef {}

    /**
     * Looks a name up as git does (gitrevisions(7)).
     *
     * @param name a branch, a tag, a commit's id or its beginning; null for {@code HEAD}
     */
    static CommitRef find(Repository repository, @Nullable String name) throws IOException {
        String asked = name == null ? Constants.HEAD : name;
        try {
            ObjectId commit = repository.resolve(asked + "^{commit}");
            return commit == null ? unknown(repository, asked) : new Known(commit);
        } catch (AmbiguousObjectException e) {
            return new Unknown("Several objects begin with '" + asked + "'. Write more digits of the commit's id.");
        } catch (IncorrectObjectTypeException e) {
            return new Unknown("'" + asked + "' is not a commit. Name a branch, a tag or a commit.");
        } catch (MissingObjectException e) {
            return ObjectId.isId(asked)
                    ? new Unknown("There is no commit " + asked + " in it.")
                    : new Unknown("'" + asked + "' leads to an object that is missing: " + e.getMessage()
                            + ". Look at it with 'git fsck'.");
        } catch (RevisionSyntaxException e) {
            return new Unknown("'" + asked + "' is not a name of a branch, a tag or a commit.");
        }
    }

    private static CommitRef unknown(Repository repository, String asked) throws IOException {
        List<String> names = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS)) {
            names.add(Repository.shortenRefName(ref.getName()));
        }
        if (names.isEmpty()) {
            return new Unknown("It has no commits yet. Commit the wiki's files, or push them to it.");
        }
        String choice = "It has " + String.join(", ", names.subList(0, Math.min(8, names.size())))
                + (names.size() > 8 ? " and " + (names.size() - 8) + " more" : "") + ".";
        if (asked.equals(Constants.HEAD)) {
            Ref head = repository.exactRef(Constants.HEAD);
            String branch = head == null
                    ? "a branch"
                    : Repository.shortenRefName(head.getTarget().getName());
            return new Unknown("Its HEAD names " + branch + ", which has no commits. " + choice
                    + " Name one with --ref, or let HEAD name one with 'git symbolic-ref HEAD refs/heads/NAME'.");
        }
        Optional<String> near = Nearest.of(asked, names);
        return new Unknown("There is no branch, tag or commit '" + asked + "'. "
                + near.map(known -> "Did you mean '" + known + "'?").orElse(choice));
    }
}
