package steward.audit.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// `verify [--service SERVICE] [--json]`: recomputes the chains of the audit logs and compares them with the heads on `seals`.
///
/// The databases are those of `STEWARD_AUDIT_DATABASES`, `service=jdbc-url` separated by blanks, a service with several cells once for each; a role that may
/// read is enough. The broker is that of `KAFKA_BOOTSTRAP_SERVERS`, with any other client setting as `KAFKA_SECURITY_PROTOCOL` and the like.
/// Ends with 0 when all is as it was sealed, 1 when it could not be verified, 2 when called wrongly, 4 when something was found.
public final class AuditTool {

    static final String DATABASES = "STEWARD_AUDIT_DATABASES";
    static final int FOUND = 4;

    private static final int CANNOT = 1;
    private static final int WRONG_CALL = 2;
    private static final String PREFIX = "KAFKA_";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream progress;
    private final Clock clock;

    AuditTool(Map<String, String> environment, PrintStream out, PrintStream progress, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.progress = progress;
        this.clock = clock;
    }

    public static void main(String[] args) {
        // The client's logging has nowhere to go and would say so on every call.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new AuditTool(System.getenv(), out, System.err, clock()).run(List.of(args)));
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    /// Does what the words say and returns the exit code.
    int run(List<String> args) {
        List<String> rest = new ArrayList<>(args);
        boolean json = rest.remove("--json");
        String service = null;
        int named = rest.indexOf("--service");
        if (named >= 0 && named + 1 < rest.size()) {
            service = rest.remove(named + 1);
            rest.remove(named);
        }
        if (!rest.equals(List.of("verify"))) {
            out.println("Usage: ./steward audit verify [--service SERVICE] [--json]");
            return WRONG_CALL;
        }
        try {
            Map<String, List<String>> databases = databases(service);
            if (databases.isEmpty()) {
                out.println(
                        "No database to verify: set %s to service=jdbc-url ...%s"
                                .formatted(DATABASES, service == null ? "" : ", with " + service));
                return CANNOT;
            }
            return report(verify(databases), json);
        } catch (SQLException refused) {
            out.println("A database cannot be read: " + refused.getMessage());
            return CANNOT;
        } catch (KafkaException refused) {
            out.println("The broker cannot be read: " + refused.getMessage());
            return CANNOT;
        }
    }

    private List<VerifiedChain> verify(Map<String, List<String>> databases) throws SQLException {
        List<VerifiedChain> chains = new ArrayList<>();
        try (SealsTopic topic = new SealsTopic(broker())) {
            VerifyChains verifying = new VerifyChains(topic, new Progress(progress, clock));
            for (Map.Entry<String, List<String>> service : databases.entrySet()) {
                chains.addAll(verifying.verify(service.getKey(), service.getValue()));
            }
        }
        return chains;
    }

    private int report(List<VerifiedChain> chains, boolean json) {
        chains.forEach(
                chain -> out.println(json ? ChainReport.json(chain) : ChainReport.words(chain)));
        return chains.stream().allMatch(chain -> chain.findings().isEmpty()) ? 0 : FOUND;
    }

    private Map<String, List<String>> databases(@Nullable String only) {
        Map<String, List<String>> databases = new TreeMap<>();
        List<String> all = BLANKS.splitAsStream(environment.getOrDefault(DATABASES, "")).toList();
        for (String one : all) {
            int equals = one.indexOf('=');
            if (equals > 0 && (only == null || only.equals(one.substring(0, equals)))) {
                databases
                        .computeIfAbsent(one.substring(0, equals), _ -> new ArrayList<>())
                        .add(one.substring(equals + 1));
            }
        }
        return databases;
    }

    private Map<String, Object> broker() {
        Map<String, Object> broker = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                broker.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'),
                        value);
            }
        });
        return broker;
    }
}
