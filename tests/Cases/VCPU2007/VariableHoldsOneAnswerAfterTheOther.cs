// The variable holds the answer about the master clock first, and about the own clock in the turns behind.
[Port("x86")]
public sealed class VariableHoldsOneAnswerAfterTheOtherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.CheckRequest(VcpuRequest.MasterClockUpdate);
        while (found)
        {
            found = vcpu.CheckRequest(VcpuRequest.ClockUpdate);
            [|vcpu.MakeRequest(VcpuRequest.ClockUpdate)|];
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
