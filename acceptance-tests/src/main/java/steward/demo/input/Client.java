package steward.demo.input;

import java.util.List;

/// The product systems of the demo. Each has one product, of its own name.
public final class Client {

    /// Names of the three clients, as they are registered.
    public static final List<String> NAMES = List.of("social-app", "market-place", "game-world");

    private Client() {}

    /// Kinds of subjects that are reported at a client; the frequent ones stand here more often.
    static List<String> typesOf(String client) {
        return switch (client) {
            case "market-place" -> List.of("listing", "listing", "review", "message");
            case "game-world" -> List.of("chat", "chat", "chat", "account");
            case String socialApp ->
                    List.of("post", "post", "comment", "comment", "message", "account");
        };
    }
}
