package steward.access.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.ProblemType;

/// Reads a body that an endpoint takes as bytes. One that announces no length may be as large as one JSON document and no larger, since that is what it counts
/// as among the bodies in hand.
@Provider
public final class BoundedBytes implements MessageBodyReader<byte[]> {

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        boolean announced = headers.getFirst(HttpHeaders.CONTENT_LENGTH) != null;
        byte[] bytes = read(body, announced ? Integer.MAX_VALUE : RequestJson.MAX_DOCUMENT + 1);
        if (!announced && bytes.length > RequestJson.MAX_DOCUMENT) {
            throw ProblemException.tooLarge(
                    "",
                    "at most " + RequestJson.MAX_DOCUMENT + " bytes, or the header Content-Length");
        }
        return bytes;
    }

    private static byte[] read(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException broken) {
            throw new ProblemException(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "the body breaks off"));
        }
    }
}
