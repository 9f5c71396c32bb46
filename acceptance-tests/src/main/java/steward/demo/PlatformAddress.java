package steward.demo;

import java.net.URI;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.Database;

/// Where the parts of a running platform listen.
///
/// @param issuer of the identity provider
/// @param kafka the brokers, as a consumer wants them
/// @param mediaPort where harmless media are served; 0 where none are
/// @param intakeRows how the audit reads rows past the service
public record PlatformAddress(
        URI intake,
        URI triage,
        URI review,
        URI escalation,
        URI analytics,
        URI issuer,
        String kafka,
        int mediaPort,
        Database intakeRows,
        Database reviewRows,
        Database escalationRows,
        Database analyticsRows) {

    /// The parts of a platform that `./steward up` started.
    public static PlatformAddress of(PlatformState state) {
        return new PlatformAddress(
                service(state, "report-intake"),
                service(state, "triage"),
                service(state, "review"),
                service(state, "escalation"),
                service(state, "analytics"),
                URI.create(state.issuer()),
                state.bootstrapServers(),
                state.mediaPort(),
                database(state, "intake"),
                database(state, "review"),
                database(state, "escalation"),
                database(state, "analytics"));
    }

    private static URI service(PlatformState state, String name) {
        return state.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .map(process -> URI.create("http://127.0.0.1:" + process.port()))
                .orElseThrow(() -> new IllegalStateException("the platform runs without " + name));
    }

    private static Database database(PlatformState state, String name) {
        Database database = state.databases().get(name);
        if (database == null) {
            throw new IllegalStateException("the platform runs without the database " + name);
        }
        return database;
    }
}
