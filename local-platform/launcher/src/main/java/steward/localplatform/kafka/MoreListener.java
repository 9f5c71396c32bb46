package steward.localplatform.kafka;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A further listener of the broker on loopback, beside the plain one: for whoever wants to meet a broker that asks for passwords or certificates.
///
/// @param name in capitals, as the broker's settings refer to it
/// @param host under which clients reach it; the broker's certificate must say the same
/// @param port where it listens
/// @param advertisedPort where clients are told to come: the same, or a proxy before it
/// @param protocol `SASL_SSL`, `SSL` `SASL_PLAINTEXT` or `PLAINTEXT`
/// @param settings in the broker's words, without the prefix `listener.name.<name>.`
public record MoreListener(
        String name,
        String host,
        int port,
        int advertisedPort,
        String protocol,
        Map<String, String> settings) {

    /// A listener that clients reach themselves.
    public MoreListener(
            String name, String host, int port, String protocol, Map<String, String> settings) {
        this(name, host, port, port, protocol, settings);
    }

    /// A listener without passwords that clients reach through a proxy of this machine.
    public static MoreListener behindProxy(int port, int proxyPort) {
        return new MoreListener("PROXIED", "127.0.0.1", port, proxyPort, "PLAINTEXT", Map.of());
    }

    String address() {
        return "%s://127.0.0.1:%d".formatted(name, port);
    }

    String advertised() {
        return "%s://%s:%d".formatted(name, host, advertisedPort);
    }

    String mapping() {
        return name + ":" + protocol;
    }

    String ownSettings() {
        String prefix = "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
        return settings.entrySet().stream()
                .map(setting -> prefix + setting.getKey() + "=" + setting.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Without the settings, which hold passwords.
    @Override
    public String toString() {
        return advertised();
    }
}
