// Whichever pair is chosen, the vCPU in it is the own one.
[Port("x86")]
public sealed class ChosenPairBringsTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var (target, rounds) = vcpu.Runnable ? (vcpu, 1) : (vcpu, 2);
        vcpu.HostCpu.DisableInterrupts();
        if (!(vcpu.Halted ? (target, rounds) : (vcpu, 3)).Item1.Task.TransferWorkPending())
        {
            target.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
