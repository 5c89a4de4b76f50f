package org.infrawiki.check;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Severity;

/** Key material and passwords in pages; found when a page is parsed. */
@AutoService(Check.class)
public final class SecretInPage extends Told {
    public SecretInPage() {
        super(
                "secret-in-page",
                Severity.ERROR,
                "A page holds a private key, a token or something that looks like a password. "
                        + "Everybody who can read the wiki, its repository or a copy of it can read it, also "
                        + "after it is removed. Write where the secret is kept instead.");
    }
}
