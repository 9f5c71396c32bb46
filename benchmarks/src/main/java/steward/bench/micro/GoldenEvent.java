package steward.bench.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The events that the contract's tests hold on to, as they travel: one line, without the indentation of the files.
final class GoldenEvent {

    private GoldenEvent() {}

    static byte[] bytes(String type) {
        ObjectMapper json = new ObjectMapper();
        try (InputStream file =
                Objects.requireNonNull(
                        GoldenEvent.class.getResourceAsStream(type + ".json"), type)) {
            return json.writeValueAsBytes(json.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
