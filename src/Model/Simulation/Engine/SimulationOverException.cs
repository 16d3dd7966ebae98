namespace VcpuLint.Model;

/// <summary>Makes the thread of a vCPU leave its port, wherever it waits, because the simulation is over.</summary>
internal sealed class SimulationOverException : Exception
{
    public SimulationOverException()
        : base("The simulation is over.")
    {
    }
}
