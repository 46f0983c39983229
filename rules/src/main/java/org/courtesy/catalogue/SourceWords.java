package org.courtesy.catalogue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Javadoc of the facts, read from their sources. Needed in the build alone. */
final class SourceWords {

    private static final String LINK = "\\{@(?:code|link|linkplain)\\s+([^}]*)\\}";

    private final Map<String, TypeDeclaration<?>> types = new HashMap<>();

    /** @param folder with the sources of {@code org.courtesy.fact} */
    SourceWords(Path folder) throws IOException {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
        List<Path> sources;
        try (var files = Files.list(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            CompilationUnit unit = parser.parse(source)
                    .getResult()
                    .orElseThrow(() -> new IllegalStateException("Cannot read " + source));
            unit.findAll(TypeDeclaration.class).forEach(type -> types.put(type.getNameAsString(), type));
        }
    }

    /** What a type means. */
    String of(Class<?> type) {
        return Optional.<NodeWithJavadoc<?>>ofNullable(types.get(type.getSimpleName()))
                .map(SourceWords::words)
                .orElse("");
    }

    /** What a method or the component of a record means. */
    String of(Method method) {
        TypeDeclaration<?> type = types.get(method.getDeclaringClass().getSimpleName());
        if (type == null) {
            return "";
        }
        return declaration(type, method)
                .map(SourceWords::words)
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> parameter(type, method.getName()));
    }

    /** What the parameter of a method means. */
    String of(Method method, String parameter) {
        return Optional.ofNullable(types.get(method.getDeclaringClass().getSimpleName()))
                .flatMap(type -> declaration(type, method))
                .map(declared -> parameter(declared, parameter))
                .orElse("");
    }

    /** What a constant of an enumeration means. */
    String of(Enum<?> constant) {
        return types.get(constant.getDeclaringClass().getSimpleName()).findAll(EnumConstantDeclaration.class).stream()
                .filter(declared -> declared.getNameAsString().equals(constant.name()))
                .findFirst()
                .map(SourceWords::words)
                .orElse("");
    }

    private static Optional<MethodDeclaration> declaration(TypeDeclaration<?> type, Method method) {
        return type.getMethodsByName(method.getName()).stream()
                .filter(declared -> declared.getParameters().size() == method.getParameterCount())
                .findFirst();
    }

    private static String words(NodeWithJavadoc<?> node) {
        return node.getJavadoc()
                .map(Javadoc::getDescription)
                .map(description -> plain(description.toText()))
                .orElse("");
    }

    private static String parameter(NodeWithJavadoc<?> node, String name) {
        return node.getJavadoc().stream()
                .flatMap(javadoc -> javadoc.getBlockTags().stream())
                .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM
                        && tag.getName().filter(name::equals).isPresent())
                .map(tag -> plain(tag.getContent().toText()))
                .findFirst()
                .orElse("");
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll(LINK, "$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace("&nbsp;", " ")
                .strip();
    }
}
