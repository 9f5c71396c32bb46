package steward.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a class uses, as breaches in words.
final class Uses {

    private Uses() {}

    /// Depends on a type of one of these packages or on a nested package of it.
    static Function<JavaClass, Stream<String>> packages(String... prefixes) {
        return types(
                name -> Arrays.stream(prefixes).anyMatch(prefix -> name.startsWith(prefix + ".")));
    }

    /// Depends on a type whose full name is like this.
    static Function<JavaClass, Stream<String>> types(Predicate<String> name) {
        return type ->
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .map(JavaClass::getName)
                        .filter(name)
                        .map(used -> "uses " + used);
    }

    /// Calls or refers to a method, told as `owner.name(number of arguments)`.
    static Function<JavaClass, Stream<String>> methods(Predicate<String> signature) {
        return methods(signature, "");
    }

    /// Likewise, but for methods that return `handedOut`: handing it out is their task.
    static Function<JavaClass, Stream<String>> methods(
            Predicate<String> signature, String handedOut) {
        return type ->
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access ->
                                !access.getOrigin().getRawReturnType().getName().equals(handedOut))
                        .map(access ->
                                access.getTargetOwner().getName()
                                        + "."
                                        + access.getName()
                                        + "("
                                        + access.getTarget().getRawParameterTypes().size()
                                        + ")")
                        .filter(signature)
                        .map(used -> "calls " + used);
    }

    /// Has a method with this annotation.
    static Function<JavaClass, Stream<String>> annotated(String annotation) {
        return type ->
                type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(annotation))
                        .map(JavaMethod::getName)
                        .map(method -> "has " + annotation + " on " + method);
    }
}
