package steward.intake.hygiene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.access.answer.Problems;
import steward.access.body.RequestJson;
import steward.intake.hygiene.ReportReading.Refused;
import steward.intake.hygiene.ReportReading.Shaped;

/// Reads the bytes of a report by the strict rules for all bodies. A single report and a line of a batch are read alike.
public final class ReadReport {

    private static final ObjectMapper STRICT = RequestJson.mapper();

    private ReadReport() {}

    /// Reads the body of a single report.
    public static ReportReading single(byte @Nullable [] body, @Nullable String idempotencyKey) {
        return read(
                ByteBuffer.wrap(body == null ? new byte[0] : body),
                ReportRequest.class,
                report -> new Shaped(report, idempotencyKey));
    }

    /// Reads a line of a batch. Fields are named within the line.
    public static ReportReading line(ByteBuffer line) {
        return read(
                line,
                BatchLine.class,
                read ->
                        read.report() == null
                                ? new Refused(
                                        Flaw.problemOf(
                                                List.of(
                                                        Flaw.missing(
                                                                "report",
                                                                "an object, the report"))))
                                : new Shaped(read.report(), read.idempotencyKey()));
    }

    private static <T> ReportReading read(
            ByteBuffer bytes, Class<T> type, Function<T, ReportReading> then) {
        if (bytes.remaining() > RequestJson.MAX_DOCUMENT) {
            return new Refused(
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "",
                            "size",
                            "at most " + RequestJson.MAX_DOCUMENT + " bytes"));
        }
        try {
            T read =
                    STRICT.readValue(
                            bytes.array(),
                            bytes.arrayOffset() + bytes.position(),
                            bytes.remaining(),
                            type);
            return read == null
                    ? new Refused(Problem.of(ProblemType.MISSING_BODY, "send a JSON object"))
                    : then.apply(read);
        } catch (IOException e) {
            return new Refused(Problems.of(e));
        }
    }
}
