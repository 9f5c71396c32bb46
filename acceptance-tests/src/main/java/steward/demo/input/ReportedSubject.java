package steward.demo.input;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that gets reported, with the `subject` object of its reports.
///
/// @param category what it is mostly reported as
record ReportedSubject(
        String client, Market market, String language, String category, Map<String, Object> json) {

    private static final List<String> SEGMENTS =
            List.of("standard", "standard", "standard", "standard", "creator", "advertiser");

    /// A subject around a real text.
    static ReportedSubject around(
            DemoText text, String id, Instant now, MediaPlace place, Chance chance) {
        String client = chance.oneOf(Client.NAMES);
        var market = chance.oneOf(Market.speaking(text.language()));
        String type = chance.oneOf(Client.typesOf(client));
        var json = new LinkedHashMap<String, Object>();
        json.put("product", client);
        json.put("type", type);
        json.put("id", type + "-" + id);
        json.put("version", String.valueOf(chance.between(1, 3)));
        json.put("url", "https://" + client + ".example/" + type + "/" + id);
        json.put("owner", owner(id, chance));
        json.put("text", text.text());
        json.put("language", text.language());
        if (chance.happens(0.12)) {
            json.put("media", List.of(place.media(client, chance)));
        }
        boolean isPrivate = type.equals("message");
        if (isPrivate) {
            json.put("thread", thread(id, now));
        }
        json.put("privateContent", isPrivate);
        if (!isPrivate) {
            int perHour = 1 + chance.fewOften(50_000);
            json.put("audience", Map.of("viewsPerHour", perHour));
        }
        json.put("createdAt", now.minusSeconds(chance.between(600, 200_000)).toString());
        return new ReportedSubject(
                client, market, text.language(), Categories.of(text.label(), chance), json);
    }

    /// A subject of a child-safety report. Nothing about it is real but the shape.
    static ReportedSubject placeholder(
            String client, Market market, String id, Instant now, Chance chance) {
        var json = new LinkedHashMap<String, Object>();
        json.put("product", client);
        json.put("type", "account");
        json.put("id", "account-" + id);
        json.put("owner", owner(id, chance));
        json.put("text", "[placeholder: report of a minor-safety incident]");
        json.put("language", "en");
        json.put("media", List.of(MediaPlace.NOWHERE.picture(client, chance)));
        json.put("privateContent", false);
        json.put("createdAt", now.minusSeconds(chance.between(600, 20_000)).toString());
        return new ReportedSubject(client, market, "en", Categories.CHILD_SAFETY, json);
    }

    private static Map<String, Object> owner(String id, Chance chance) {
        var owner = new LinkedHashMap<String, Object>();
        owner.put("id", "owner-" + id);
        owner.put("segment", chance.oneOf(SEGMENTS));
        if (chance.happens(0.06)) {
            owner.put("minor", true);
        }
        owner.put("accountAgeDays", chance.between(0, 2_500));
        owner.put("strikes", chance.happens(0.8) ? 0 : chance.between(1, 4));
        return owner;
    }

    private static List<Map<String, Object>> thread(String id, Instant now) {
        var before = new LinkedHashMap<String, Object>();
        before.put("id", "message-" + id + "-before");
        before.put("author", "owner-" + id);
        before.put("text", "Hello?");
        before.put("at", now.minusSeconds(300_000).toString());
        before.put("disclosed", true);
        return List.of(before);
    }
}
