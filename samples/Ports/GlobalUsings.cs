global using System;
global using System.Collections.Generic;
global using System.Linq;
global using VcpuLint.Model;
global using VcpuLint.Model.Contracts;
