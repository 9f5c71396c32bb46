package steward.triage.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/// What a record of the topic by owner tells, named in a header: reports travel there, and what stages tell each other besides. A record without the
/// header is a report.
public enum ToOwner {
    /// A report on its way.
    REPORT,
    /// Who is the key has reported somebody.
    ACCUSATION,
    /// What stands of a content of the owner.
    CONTENT_DECIDED;

    private static final String HEADER = "told";

    /// The kind of a record.
    ///
    /// @throws IllegalStateException for a kind that a later version has: the thread ends, and nothing is lost
    public static ToOwner kindOf(Record<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(HEADER);
        if (header == null) {
            return REPORT;
        }
        String name = new String(header.value(), StandardCharsets.UTF_8);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a record tells what is not known"));
    }

    Headers headers() {
        return this == REPORT
                ? new RecordHeaders()
                : new RecordHeaders().add(HEADER, name().getBytes(StandardCharsets.UTF_8));
    }
}
