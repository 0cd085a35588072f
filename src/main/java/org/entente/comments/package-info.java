/// What readers say about articles of the news, and who decides that it is shown.
@NullMarked
@ApplicationModule(
    displayName = "Comments",
    allowedDependencies = {"platform", "identity", "clusters", "conventions", "news"})
package org.entente.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
