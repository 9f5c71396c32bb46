package steward.localplatform.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/// The page on which a person at a browser chooses who to be: one button for each demo person.
final class SignInPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignInPage() {}

    static String of(People people) throws JsonProcessingException {
        StringBuilder groups = new StringBuilder();
        for (Map.Entry<String, List<Person>> group : people.groups().entrySet()) {
            groups.append("<h2>").append(escaped(group.getKey())).append("</h2>\n");
            for (Person person : group.getValue()) {
                groups.append(button(person));
            }
        }
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Steward: sign in</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
        h2 { font-size: 1rem; text-transform: capitalize; margin: 1.5rem 0 .5rem; }
        form { margin: 0 0 .4rem; }
        button { font: inherit; width: 100%%; text-align: left; padding: .5rem .8rem; border: 1px solid #888; border-radius: .4rem; background: none; color: inherit; cursor: pointer; }
        button:hover, button:focus-visible { background: #8883; }
        </style>
        </head>
        <body>
        <h1>Who are you today?</h1>
        <p>These people exist on this machine only. No password is asked.</p>
        %s</body>
        </html>
        """
                .formatted(groups);
    }

    private static String button(Person person) throws JsonProcessingException {
        return """
        <form method="post" autocomplete="off">
        <input type="hidden" name="username" value="%s">
        <input type="hidden" name="claims" value="%s">
        <button type="submit"><strong>%s</strong> &ndash; %s</button>
        </form>
        """
                .formatted(
                        escaped(person.name()),
                        escaped(JSON.writeValueAsString(person.claims())),
                        escaped(person.name()),
                        escaped(person.title()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
