package steward.access.answer;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Under which name a caller sent what a method of a resource receives.
final class Parameters {

    private Parameters() {}

    /// The name of the query parameter, path parameter or header; empty for the body.
    static String sentAs(Class<?> resource, String method, Class<?>[] signature, int index) {
        @Nullable Class<?> declaring = resource;
        // The platform calls resources through generated subclasses, whose parameters have no
        // annotations.
        while (declaring != null && declaring != Object.class) {
            try {
                String name =
                        name(declaring.getDeclaredMethod(method, signature).getParameters()[index]);
                if (!name.isEmpty()) {
                    return name;
                }
                declaring = declaring.getSuperclass();
            } catch (NoSuchMethodException _) {
                declaring = declaring.getSuperclass();
            }
        }
        return "";
    }

    private static String name(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(annotation ->
                        switch (annotation) {
                            case QueryParam query -> query.value();
                            case PathParam path -> path.value();
                            case HeaderParam header -> header.value();
                            case RestQuery query -> named(query.value(), parameter);
                            case RestPath path -> named(path.value(), parameter);
                            case RestHeader header -> named(header.value(), parameter);
                            case Annotation _ -> "";
                        })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String named(String given, Parameter parameter) {
        return given.isEmpty() ? parameter.getName() : given;
    }
}
