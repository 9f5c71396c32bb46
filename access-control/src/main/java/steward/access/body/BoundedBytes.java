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
import steward.access.ProblemException;

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
            InputStream body)
            throws IOException {
        if (headers.getFirst(HttpHeaders.CONTENT_LENGTH) != null) {
            return body.readAllBytes();
        }
        byte[] bytes = body.readNBytes(RequestJson.MAX_DOCUMENT + 1);
        if (bytes.length > RequestJson.MAX_DOCUMENT) {
            throw ProblemException.tooLarge(
                    "",
                    "at most " + RequestJson.MAX_DOCUMENT + " bytes, or the header Content-Length");
        }
        return bytes;
    }
}
