package steward.access.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lets only UTF-8 through to the parser, which by itself takes overlong sequences, encoded surrogates, UTF-16, UTF-32 and a byte order mark.
final class StrictUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        byte[] bytes = wholeOf(in);
        return decorate(context, bytes, 0, bytes.length);
    }

    /// A body that breaks off is the sender's fault, like any that cannot be read.
    private static byte[] wholeOf(InputStream in) throws JsonParseException {
        try {
            return in.readNBytes(RequestJson.MAX_DOCUMENT + 1);
        } catch (IOException broken) {
            throw new JsonParseException(null, "The body breaks off", broken);
        }
    }

    @Override
    public InputStream decorate(IOContext context, byte[] source, int offset, int length)
            throws IOException {
        if (length > RequestJson.MAX_DOCUMENT) {
            throw new StreamConstraintsException("Document length exceeds the maximum allowed");
        }
        int good = wellFormed(ByteBuffer.wrap(source, offset, length));
        if (good < length) {
            throw new JsonParseException(null, "Invalid UTF-8", locate(source, offset, good));
        }
        return new ByteArrayInputStream(source, offset, length);
    }

    @Override
    public Reader decorate(IOContext context, Reader characters) {
        return characters;
    }

    /// How many bytes from the beginning are UTF-8 without a byte order mark and without NUL, which JSON has no place for.
    private static int wellFormed(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(1024);
        int start = bytes.position();
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, characters, true);
            characters.flip();
            if (before == start && characters.hasRemaining() && characters.get(0) == '\uFEFF') {
                return 0;
            }
            int nul = indexOfNul(bytes, before);
            if (nul >= 0) {
                return nul - start;
            }
            characters.clear();
            if (!result.isOverflow()) {
                return bytes.position() - start;
            }
        }
    }

    private static int indexOfNul(ByteBuffer bytes, int from) {
        for (int at = from; at < bytes.position(); at++) {
            if (bytes.get(at) == 0) {
                return at;
            }
        }
        return -1;
    }

    private static JsonLocation locate(byte[] source, int offset, int good) {
        String before =
                new String(
                        Arrays.copyOfRange(source, offset, offset + good), StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new JsonLocation(ContentReference.unknown(), good, before.length(), line, column);
    }
}
