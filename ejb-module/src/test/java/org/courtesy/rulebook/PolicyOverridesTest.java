package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class PolicyOverridesTest {

    /** As the server does it: the environment's names are listed in lower case, and asked for in any. */
    private static Config config(Map<String, String> values, Set<String> listed) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPropertyNames" -> listed;
                    case "getOptionalValue" -> Optional.ofNullable(values.get(arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void thresholdsComeFromTheEnvironmentAndRowsFromNames() {
        Config config = config(
                Map.of(
                        "courtesy.policy.sharedPoints30Days", "5",
                        "courtesy.policy.sharedpoints30days", "5",
                        "courtesy.policy.channels.PHONE.weight", "4",
                        "courtesy.demo", "false"),
                Set.of(
                        "COURTESY_POLICY_SHAREDPOINTS30DAYS",
                        "courtesy.policy.sharedpoints30days",
                        "courtesy.policy.channels.PHONE.weight",
                        "courtesy.demo"));

        assertThat(new PolicyOverrides(config).read())
                .containsOnly(Map.entry("sharedPoints30Days", "5"), Map.entry("channels.PHONE.weight", "4"));
    }
}
