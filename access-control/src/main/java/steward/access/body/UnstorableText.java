package steward.access.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/// A text that PostgreSQL would refuse: with the character NUL or half of a surrogate pair.
public final class UnstorableText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    UnstorableText(JsonParser parser) {
        super(parser, "text with NUL or half a surrogate pair");
    }
}
