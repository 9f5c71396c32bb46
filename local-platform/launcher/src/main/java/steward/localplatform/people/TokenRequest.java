package steward.localplatform.people;

import java.net.URI;

/// How demo people and products ask for a token without a browser, at any provider that a local platform starts: products by client credentials, people by
/// name and password through a client that exists for that on a developer's machine only.
public final class TokenRequest {

    /// The client through which people sign in without a browser.
    public static final String COMMAND_CLIENT = "steward-command";

    /// The secret of every demo product and the password of every demo person. It guards nothing: the providers listen on loopback.
    public static final String LOCAL_SECRET = "local";

    private static final People PEOPLE = People.shipped();

    private TokenRequest() {}

    /// Where an issuer says which endpoint gives tokens, in `token_endpoint`.
    public static URI discovery(String issuer) {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /// The form to post to that endpoint. Who is no demo person is taken for a system.
    public static String form(String name) {
        boolean isPerson = PEOPLE.named(name).filter(someone -> !someone.isSystem()).isPresent();
        return isPerson
                ? "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(COMMAND_CLIENT, name, LOCAL_SECRET)
                : "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(name, LOCAL_SECRET);
    }
}
