package nl.klankbord.casework.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How cards leave. */
@ConfigMapping(prefix = "klankbord.statistics")
interface StatisticsSettings {
    /** An organisation's cards leave when at least so many wait: fewer would show which case they came from. */
    @WithDefault("5")
    @Min(3)
    int least();
}
