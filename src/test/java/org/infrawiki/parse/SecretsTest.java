package org.infrawiki.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: hunter2",
                "Password: Tr0ub4dor&3",
                "login root, password: hunter2, on the console",
                "passwd=swordfish",
                "export BORG_PASSPHRASE='correct-horse'",
                "db_password: \"letmein\"",
                "{\"password\": \"letmein99\"}",
                "api_key = 8f14e45fceea167a",
                "PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz",
                "the key is AKIAIOSFODNN7ABCDEFG",
                "Authorization: Bearer 0123456789abcdef0123",
                "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
                "https://robin:hunter2@git.example.org/x",
                "psk=\"mellon123\"",
                "ghp_0123456789abcdefghij0123456789abcdef",
                "ghs_0123456789abcdefghij0123456789abcdef",
                "xoxb-0123456789",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\nlQdGBF0AAAAABEAC",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE...\n-----END RSA PRIVATE KEY-----"
            })
    void findsSecrets(String text) {
        assertThat(Secrets.in("# A page\n" + text + "\n", "a.md")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: see the safe",
                "password: required",
                "The password: ask Kim for it.",
                "password: PASSWORD",
                "password: <your password>",
                "password=$PASSWORD",
                "password=${BORG}",
                "password: \"{{ vault_password }}\"",
                "password: xxxxxxxx",
                "password: ********",
                "password: changeme",
                "password: pass infra/gw",
                "password: pass:infra/gw",
                "passwd=/etc/passwd",
                "token: [[tokens]]",
                "token = get_token()",
                "max_tokens: 4096",
                "secret: 10.20.30.1",
                "BORG_PASSPHRASE is in `pass infra/borg`",
                "PublicKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPmyqXJDbVtkmLtAUu5VJCtZEq4OUziGhCOqGyep robin@owl",
                "SHA256:df8e47b7ad702f32d31910b1eb4ec94f44e942247b0a5836f48ad5195912e817",
                "'h._domainkey.example.org. TXT \"v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\"'",
                "the documented key AKIAIOSFODNN7EXAMPLE",
                "https://user:password@example.org/",
                "https://git.example.org/x@v1",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
                "-----BEGIN OPENSSH PRIVATE KEY-----\n...\n-----END OPENSSH PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nis how the file begins."
            })
    void leavesOthersAlone(String text) {
        assertThat(Secrets.in("# A page\n" + text + "\n", "a.md")).isEmpty();
    }

    @Test
    void pointsAtTheSecretAndKeepsItToItself() {
        List<Problem> found = Secrets.in("---\ntitle: x\n---\n\n    password: hunter2\n", "a.md");
        assertThat(found).singleElement().asString().startsWith("a.md:5:15: error: this looks like a password or key");
        assertThat(found).singleElement().asString().doesNotContain("hunter2").endsWith("[secret-in-page]");
    }

    @Test
    void staysQuickOnOneEndlessLine() {
        String line = "password=x ".repeat(200_000);
        assertThat(Secrets.in(line, "a.md")).isEmpty();
        assertThat(Secrets.in("a.".repeat(1_000_000) + "token", "a.md")).isEmpty();
    }
}
