package steward.localplatform.postgres;

/// One service's database on the local server.
public record Database(String name, int port, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /// Without the password, as this is what ends up in messages.
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
