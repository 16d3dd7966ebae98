namespace VcpuLint.Split.RiscVDrainUnderSrcu;

/// <summary>What an instance of the library knows of its vCPU.</summary>
public sealed class WorkDrain
{
    /// <summary>Gets how many turns found something to do.</summary>
    public int Turns { get; private set; }

    /// <summary>The drain, with a count of its own.</summary>
    [DrainsWork(SetsExitReason = true)]
    public int Drain(Vcpu vcpu)
    {
        Turns++;
        return vcpu.HandleTransferWork();
    }
}
