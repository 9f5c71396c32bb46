package steward.localplatform.people;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All demo people, in the groups of `people.yaml`.
///
/// @param groups by the group's name, in the file's order
public record People(Map<String, List<Person>> groups) {

    /// Reads the shipped list.
    public static People shipped() {
        try (InputStream yaml =
                Objects.requireNonNull(
                        People.class.getResourceAsStream("/steward/localplatform/people.yaml"))) {
            return new People(
                    new YAMLMapper()
                            .readValue(
                                    yaml,
                                    new TypeReference<LinkedHashMap<String, List<Person>>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Person> all() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /// Those who are people; the others are product systems, which report-intake registers as clients.
    public List<Person> people() {
        return all().stream().filter(person -> !person.isSystem()).toList();
    }

    public Optional<Person> named(String name) {
        return all().stream().filter(person -> person.name().equals(name)).findFirst();
    }
}
