package steward.localplatform.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file (RFC 9110, 14), so that one can jump within a film without all of it.
///
/// @param last the last byte, counted from 0
record ByteRange(int first, int last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    int length() {
        return last - first + 1;
    }

    boolean isWithin(int size) {
        return first <= last && first < size;
    }

    /// What a header `Range` asks for of so many bytes; empty for all of them, also where it asks for what one may ignore: several parts, other units.
    static Optional<ByteRange> of(@Nullable String header, int size) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            int suffix = Integer.parseInt(asked.group(2));
            return Optional.of(
                    suffix == 0
                            ? new ByteRange(size, size - 1)
                            : new ByteRange(Math.max(0, size - suffix), size - 1));
        }
        int first = Integer.parseInt(asked.group(1));
        int last = asked.group(2).isEmpty() ? size - 1 : Integer.parseInt(asked.group(2));
        return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }
}
