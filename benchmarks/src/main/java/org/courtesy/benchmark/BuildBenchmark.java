package org.courtesy.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.courtesy.ruleset.RuleSetFiles;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first build of the shipped rules in a fresh JVM, with either of the two compilers of Drools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(2)
public class BuildBenchmark {

    private final RuleSetFiles files = RuleSetFiles.shipped();

    @Benchmark
    public KieBase buildClassic() {
        return build(DrlProject.class);
    }

    @Benchmark
    public KieBase buildExecutable() {
        return build(ExecutableModelProject.class);
    }

    private KieBase build(Class<? extends KieBuilder.ProjectType> compiler) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.courtesy.benchmark", "rules", "1");
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
        files.files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                sources.write("src/main/resources/" + path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        services.newKieBuilder(sources, BuildBenchmark.class.getClassLoader()).buildAll(compiler);
        return services.newKieContainer(release).getKieBase();
    }
}
