/// What is no business of any cluster: the database, money and periods, pages, phrases, mail, jobs.
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
package org.entente.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
